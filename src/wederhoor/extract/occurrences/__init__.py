"""What is said to happen, and whether it is said to be so."""
