package org.parley.bench;

import java.util.List;
import org.parley.encode.Tagger;

/** What is measured, and the options of the Java that runs it. */
enum SetUp {
  PARLEY("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC") // as the launcher runs it
  {
    @Override
    Reader open() {
      return new ParleyReader(Tagger.english());
    }
  },
  CORENLP_LIGHT("-Xmx3g") {
    @Override
    Reader open() {
      return CoreNlpReader.light();
    }
  },
  CORENLP_FULL("-Xmx6g") {
    @Override
    Reader open() {
      return CoreNlpReader.full();
    }
  };

  private final List<String> options;

  SetUp(String... options) {
    this.options = List.of(options);
  }

  List<String> options() {
    return options;
  }

  abstract Reader open();
}
