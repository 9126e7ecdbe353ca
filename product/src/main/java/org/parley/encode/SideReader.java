package org.parley.encode;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.parley.text.Span;

/**
 * The trained coder: reads a statement beside a proposal, and tells whether it means it, which side
 * it takes, and on what that hangs. It borrows the tagger's weights and adds its own to each layer
 * (Hu et al. 2021, LoRA). Pairs do not see one another. May be shared by any number of threads.
 */
public final class SideReader implements AutoCloseable {

  /** The stances of {@link Beside#stances()}, in its order. */
  public static final List<String> STANCES =
      List.of("accept", "open", "conditional", "reservation", "reject", "mentions");

  /** The acts of {@link Beside#acts()}, in its order. */
  public static final List<String> ACTS =
      List.of("states", "proposes", "demands", "urges", "considers", "withdraws", "disowns");

  private static final String ENGLISH = "org/parley/model/en/";
  private static final int PIECE_SCORES = 4;
  private static final int SETTLING = 8;
  private static final int FIRST_LOOK = 10;
  private static final int UNSURE = 2;
  private static final List<String> INPUTS =
      List.of("input_ids", "shape_ids", "role_ids", "match_ids", "people_ids");

  private final Vocabulary vocabulary;
  private final WordPiece wordPiece;
  private final Properties settings;
  private final int longest;
  private final int longestProposal;
  private final double threshold;
  private final double settledThreshold;
  private final List<Double> settling;
  private final List<Double> firstLook;
  private final double worthReading;
  private final List<Double> unsure;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Map<String, OnnxTensorLike> borrowed;

  private SideReader(ModelFiles files) throws OrtException {
    settings = files.properties("coder.properties");
    longest = Integer.parseInt(Settings.word(settings, "longest"));
    longestProposal = Integer.parseInt(Settings.word(settings, "longest_proposal"));
    threshold = Double.parseDouble(Settings.word(settings, "threshold"));
    settledThreshold = Double.parseDouble(Settings.word(settings, "settled_threshold"));
    settling = Settings.sized("settling", Settings.numbers(settings, "settling"), SETTLING);
    List<Double> looked = Settings.numbers(settings, "first_look");
    firstLook = Settings.sized("first_look", looked, FIRST_LOOK);
    worthReading = Double.parseDouble(Settings.word(settings, "worth_reading"));
    unsure = Settings.sized("unsure", Settings.numbers(settings, "unsure"), UNSURE);
    vocabulary = new Vocabulary(files.lines("vocab.txt"));
    wordPiece = new WordPiece(vocabulary);
    environment = Onnx.environment();
    borrowed = borrowed(files.checked("model.onnx"));
    session = Onnx.session(environment, files.checked("coder.onnx"), borrowed);
  }

  /**
   * The coder for English, which is in parley-model-en.
   *
   * @throws ModelException if it is not on the classpath or damaged, or does not run here
   */
  public static SideReader english() {
    try {
      return new SideReader(new ModelFiles(SideReader.class.getClassLoader(), ENGLISH));
    } catch (OrtException | IllegalArgumentException e) {
      throw new ModelException(
          "The coder does not fit this Parley: " + e.getMessage() + "; build Parley anew.", e);
    }
  }

  /** Each "NAME TYPE OFFSET SIZE…" is a table at that byte of the tagger's weights. */
  private Map<String, OnnxTensorLike> borrowed(byte[] tagger) throws OrtException {
    ByteBuffer file = ByteBuffer.allocateDirect(tagger.length).order(ByteOrder.nativeOrder());
    file.put(tagger);
    Map<String, OnnxTensorLike> tables = new LinkedHashMap<>();
    for (String line : Settings.word(settings, "borrowed").split(";")) {
      String[] part = line.strip().split(" ");
      long[] shape = Arrays.stream(part).skip(3).mapToLong(Long::parseLong).toArray();
      OnnxJavaType type = part[1].equals("int8") ? OnnxJavaType.INT8 : OnnxJavaType.FLOAT;
      int length = Math.toIntExact(Arrays.stream(shape).reduce(type.size, (a, b) -> a * b));
      ByteBuffer bytes = file.slice(Integer.parseInt(part[2]), length);
      bytes.order(ByteOrder.nativeOrder());
      tables.put(part[0], OnnxTensor.createTensor(environment, bytes, shape, type));
    }
    return tables;
  }

  /** Words that say little by themselves, in small letters. */
  public Set<String> smallWords() {
    return Set.copyOf(Arrays.asList(Settings.word(settings, "small_words").split(" ")));
  }

  /** How rare a word is, in small letters: from 0 for the most frequent to 1 for the rarest. */
  public double rarity(String word) {
    return vocabulary.rarity(word);
  }

  /**
   * What each thing that the words alone tell of a pair weighs: a constant, the shares of the
   * target's telling words that stand in the passage, in its cue, content and source, and in the
   * article, how much less like the passage it is than the likeliest target, whether cue, content
   * or source name it, how many names they have in common with it, whether it is an option, how
   * often the article names any target (log(1+x)), and how many telling words it has (sqrt(x)/10).
   */
  public List<Double> firstLook() {
    return firstLook;
  }

  /** Lowest probability by {@link #firstLook()} of a pair that is worth reading. */
  public double worthReading() {
    return worthReading;
  }

  /** Lowest {@link Beside#meant()} of a proposal that is meant, if nothing else is weighed in. */
  public double threshold() {
    return threshold;
  }

  /** Whether a probability is such that reading the pair otherwise, too, is worth the time. */
  public boolean isUnsure(double meant) {
    return meant > unsure.get(0) && meant < unsure.get(1);
  }

  /**
   * What each thing that an article tells of a pair weighs: a constant, the pair's own sureness,
   * its rival's, the likeness of the words, the surest word on the target before the statement and
   * after it, whether the headline names the target, and how often the article does (log(1+x)).
   */
  public List<Double> settling() {
    return settling;
  }

  /** Lowest probability of a target that the article has settled. */
  public double settledThreshold() {
    return settledThreshold;
  }

  /**
   * Reads a statement beside a proposal. Of a long statement only the end is read, of a long
   * proposal only the beginning.
   *
   * @throws IllegalStateException if the network fails
   */
  public Beside read(Featured statement, Featured proposal) {
    Row row = new Row(vocabulary);
    Pieces said = pieces(statement);
    int first = Math.max(0, said.size() - longest);
    row.add(statement, said, first, said.size());
    Pieces put = pieces(proposal);
    row.proposal(proposal, put, Math.min(put.size(), longestProposal));
    try {
      return run(row, said, first);
    } catch (OrtException e) {
      throw new IllegalStateException("the coder failed on " + row.size() + " places", e);
    }
  }

  private Pieces pieces(Featured text) {
    return wordPiece.pieces(text.text(), new Span(0, text.text().length()));
  }

  private Beside run(Row row, Pieces said, int first) throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    long[] shape = {1, row.size()};
    try {
      for (int i = 0; i < INPUTS.size(); i++) {
        LongBuffer numbers = LongBuffer.wrap(row.numbers(i));
        inputs.put(INPUTS.get(i), OnnxTensor.createTensor(environment, numbers, shape));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        float[] top = ((float[][]) result.get("top").orElseThrow().getValue())[0];
        float[][] pieces = ((float[][][]) result.get("piece").orElseThrow().getValue())[0];
        return beside(top, pieces, said, first);
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static Beside beside(float[] top, float[][] scores, Pieces said, int first) {
    int stances = 1 + STANCES.size();
    int acts = stances + ACTS.size();
    List<Beside.Piece> pieces = new ArrayList<>();
    for (int i = first; i < said.size(); i++) {
      float[] s = scores[1 + i - first];
      double holder = logistic(s[PIECE_SCORES - 1]);
      pieces.add(new Beside.Piece(said.start(i), said.end(i), s[0], s[1], s[2], holder));
    }
    return new Beside(
        logistic(top[0]),
        shares(top, 1, stances),
        shares(top, stances, acts),
        logistic(top[acts]),
        pieces);
  }

  /** A probability of the natural logarithm of its odds. */
  public static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static List<Double> shares(float[] scores, int from, int to) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      most = Math.max(most, scores[i]);
    }
    double sum = 0;
    List<Double> shares = new ArrayList<>();
    for (int i = from; i < to; i++) {
      shares.add(Math.exp(scores[i] - most));
      sum += shares.get(i - from);
    }
    double all = sum;
    return shares.stream().map(share -> share / all).toList();
  }

  /** Gives the network's memory back; no thread may be reading. */
  @Override
  public void close() {
    try {
      session.close();
      borrowed.values().forEach(OnnxTensorLike::close);
    } catch (OrtException e) {
      throw new IllegalStateException("the coder does not close", e);
    }
  }

  /** The places of a pair: [CLS] statement [SEP] proposal [SEP], and the five numbers of each. */
  private static final class Row {

    private final Vocabulary vocabulary;
    private final List<long[]> places = new ArrayList<>();

    Row(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
      special(vocabulary.start(), Featured.Part.NONE.ordinal());
    }

    void add(Featured text, Pieces pieces, int from, int to) {
      piece(text, pieces, from, to);
      special(vocabulary.separator(), Featured.Part.NONE.ordinal());
    }

    void proposal(Featured text, Pieces pieces, int to) {
      piece(text, pieces, 0, to);
      special(vocabulary.separator(), text.part(0, 1));
    }

    private void piece(Featured text, Pieces pieces, int from, int to) {
      for (int i = from; i < to; i++) {
        int start = pieces.start(i);
        int part = text.part(start, pieces.end(i));
        places.add(
            new long[] {pieces.id(i), pieces.shape(i), part, text.match(start), text.named(start)});
      }
    }

    private void special(int id, int part) {
      places.add(new long[] {id, 0, part, 0, 0});
    }

    int size() {
      return places.size();
    }

    long[] numbers(int which) {
      return places.stream().mapToLong(place -> place[which]).toArray();
    }
  }
}
