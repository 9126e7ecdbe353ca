"""Trains the tagger that finds who said what in news: read, train, decode, score, export."""

MODEL_VERSION = "1"
