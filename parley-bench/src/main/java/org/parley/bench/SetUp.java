package org.parley.bench;

import org.parley.encode.Tagger;

/** What is measured, and the heap that it is given. */
enum SetUp {
  PARLEY("512m") {
    @Override
    Reader open() {
      return new ParleyReader(Tagger.english());
    }
  },
  CORENLP_LIGHT("3g") {
    @Override
    Reader open() {
      return CoreNlpReader.light();
    }
  },
  CORENLP_FULL("6g") {
    @Override
    Reader open() {
      return CoreNlpReader.full();
    }
  };

  private final String heap;

  SetUp(String heap) {
    this.heap = heap;
  }

  String heap() {
    return heap;
  }

  abstract Reader open();
}
