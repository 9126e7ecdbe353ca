package org.parley.bench;

import edu.stanford.nlp.coref.CorefCoreAnnotations.CorefChainAnnotation;
import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CanonicalEntityMentionIndexAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import java.util.HashMap;
import java.util.Properties;
import java.util.Set;

/** Stands where CoreNLP's coreference would, and finds none: its quotations need not more. */
public final class NoCoref implements Annotator {

  /** As CoreNLP calls it. */
  public NoCoref(String name, Properties properties) {}

  @Override
  public void annotate(Annotation annotation) {
    annotation.set(CorefChainAnnotation.class, new HashMap<>());
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(CorefChainAnnotation.class, CanonicalEntityMentionIndexAnnotation.class);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requires() {
    return Set.of();
  }
}
