"""`python -m tests.labels`: scores of the reader on invented sentences, and what it reads wrong."""

from tests.labels.scoring import score_sentences

if __name__ == "__main__":
    for name in ("sentences", "blind"):
        score = score_sentences(name)
        print("\n".join([f"{name}: {score}", *(f"    {fault}" for fault in score.faults)]))
