package org.parley.bench;

import edu.stanford.nlp.ling.CoreAnnotations.QuotationsAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/** Stanford CoreNLP's quotations and their speakers. */
final class CoreNlpReader implements Reader {

  private final StanfordCoreNLP pipeline;

  private CoreNlpReader(Properties properties) {
    properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
    properties.setProperty("threads", "1");
    pipeline = new StanfordCoreNLP(properties);
  }

  /** As it is documented, with coreference. */
  static CoreNlpReader full() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
    return new CoreNlpReader(properties);
  }

  /** With the smallest name finder and nobody's pronouns. */
  static CoreNlpReader light() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,nocoref,quote");
    properties.setProperty("customAnnotatorClass.nocoref", NoCoref.class.getName());
    properties.setProperty(
        "ner.model", "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    return new CoreNlpReader(properties);
  }

  @Override
  public int read(String text) {
    Annotation annotation = new Annotation(text);
    pipeline.annotate(annotation);
    return annotation.get(QuotationsAnnotation.class).size();
  }
}
