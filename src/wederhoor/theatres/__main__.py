"""Compiles the bundled theatres when the package is built: `python -m wederhoor.theatres`."""

from wederhoor.theatres import THEATRES
from wederhoor.theatres.read import compile_theatres

if __name__ == "__main__":
    compile_theatres(THEATRES)
