package org.parley.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link Worker} seen from outside. */
final class Peer implements AutoCloseable {

  private final Process process;
  private final PrintStream tasks;
  private final BufferedReader answers;
  private final File log;
  private final Measured load;

  /** Starts a process and waits until it has loaded all it needs. */
  Peer(SetUp setUp) throws IOException {
    log = File.createTempFile("parley-bench-", ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(setUp.options());
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), Worker.class.getName(), setUp.name()));
    process = new ProcessBuilder(command).redirectError(log).start();
    tasks = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    load = answer();
  }

  /** What loading took. */
  Measured load() {
    return load;
  }

  /** Asks for texts to be read, by each of so many threads. */
  void ask(int threads, List<Path> texts) {
    StringBuilder task = new StringBuilder().append(threads);
    texts.forEach(text -> task.append('\t').append(text.toAbsolutePath()));
    tasks.println(task);
  }

  /** Waits for the answer to what was asked. */
  Measured answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("a process ended before its work; see " + log);
    }
    return Measured.of(line);
  }

  Measured read(Path text) throws IOException {
    ask(1, List.of(text));
    return answer();
  }

  @Override
  public void close() {
    tasks.close();
    process.destroy();
    log.deleteOnExit();
  }
}
