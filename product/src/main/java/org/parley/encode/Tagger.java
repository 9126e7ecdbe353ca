package org.parley.encode;

import java.util.Iterator;
import java.util.List;
import org.parley.text.Span;

/**
 * The trained tagger: a text to the scores of its words, window by window. Windows do not see one
 * another, so the scores of a text are the same alone, among others and on any thread. May be
 * shared by any number of threads.
 */
public final class Tagger implements AutoCloseable {

  private static final String ENGLISH = "org/parley/model/en/";

  private final Model model;
  private final Settings settings;
  private final Vocabulary vocabulary;
  private final WordPiece wordPiece;
  private final Network network;

  private Tagger(Model model, Settings settings, Vocabulary vocabulary, Network network) {
    this.model = model;
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.network = network;
    wordPiece = new WordPiece(vocabulary);
  }

  /**
   * The model for English, which is in parley-model-en.
   *
   * @throws ModelException if it is not on the classpath or damaged, or does not run here
   */
  public static Tagger english() {
    return of(Tagger.class.getClassLoader(), ENGLISH);
  }

  /**
   * @param folder of a model, ending in a slash
   */
  static Tagger of(ClassLoader classpath, String folder) {
    ModelFiles files = new ModelFiles(classpath, folder);
    var properties = files.properties("tagger.properties");
    String version = files.text("version").strip();
    try {
      Model model = new Model(Settings.word(properties, "name"), version, files.sha256());
      Settings settings = Settings.of(properties);
      Vocabulary vocabulary = new Vocabulary(files.lines("vocab.txt"));
      Network network = Network.of(files.checked("model.onnx"));
      return new Tagger(model, settings, vocabulary, network);
    } catch (IllegalArgumentException e) {
      throw new ModelException(
          "The model in " + folder + " does not fit this Parley: " + e.getMessage() + ".", e);
    }
  }

  public Model model() {
    return model;
  }

  public Settings settings() {
    return settings;
  }

  /**
   * The scored windows of a text, in its order. Each is computed when it is asked for, and anew by
   * each iterator.
   *
   * @param lines what is read of the text, in order, not overlapping: its paragraphs, or one
   *     stretch as if it were a text of its own
   */
  public Iterable<Scored> score(String text, List<Span> lines) {
    return () -> {
      Windows windows = windows(text, lines);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return windows.hasNext();
        }

        @Override
        public Scored next() {
          return score(windows.next());
        }
      };
    };
  }

  /** The windows as the network gets them. */
  Windows windows(String text, List<Span> lines) {
    Segments segments = new Segments(text, lines, wordPiece, settings.maxSegment());
    return new Windows(segments, vocabulary, settings.window());
  }

  /** One call of the network. */
  Scored score(Window window) {
    return network.score(window);
  }

  /** Gives the network's memory back; no thread may be scoring. */
  @Override
  public void close() {
    network.close();
  }
}
