"""When and how many: times and counts, as a sentence names them."""
