package org.parley.cli;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a batch has come: a bar with articles a second on a terminal, else a line at times. */
final class Progress implements AutoCloseable {

  private static final long LINE_EVERY_NANOS = 5_000_000_000L;

  private final PrintWriter err;
  private final long total;
  private final @Nullable ProgressBar bar;
  private final long started = System.nanoTime();
  private long lastLine = started;
  private long done;

  Progress(PrintWriter err, String task, long total) {
    this.err = err;
    this.total = total;
    this.bar =
        System.console() == null || total < 2
            ? null
            : new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(" articles", 1)
                .showSpeed()
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .continuousUpdate()
                .build();
  }

  /** One more article is done. */
  void step() {
    done++;
    if (bar != null) {
      bar.step();
      return;
    }
    long now = System.nanoTime();
    if (now - lastLine >= LINE_EVERY_NANOS) {
      lastLine = now;
      double rate = done / ((now - started) / 1e9);
      err.println(
          String.format(Locale.ROOT, "%,d of %,d articles, %.1f a second", done, total, rate));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
