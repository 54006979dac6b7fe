"""Which places a sentence names, and where they lie."""
