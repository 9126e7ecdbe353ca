"""Learns which side a statement takes on a proposal, from invented disputes; see training/README.md."""
