package brussels.irisflow.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The demonstration in a process of its own, on a folder with its data; it can be killed and started again. */
public final class OwnProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final Path log;
  private final int port;

  private OwnProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Begins a start and does not wait for it. */
  public static OwnProcess begin(Path folder, int port, String... settings) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-Xmx1g", "-Duser.timezone=Europe/Brussels", "-cp", System.getProperty("java.class.path"),
        "brussels.irisflow.Irisflow", "--server.port=" + port, "--irisflow.demo.folder=" + folder, "--irisflow.demo.files=false"));
    command.addAll(List.of(settings));
    Path log = Files.createTempFile(folder, "start", ".log");
    return new OwnProcess(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), log, port);
  }

  /** Starts, and comes back once it is ready. */
  public static OwnProcess start(Path folder, String... settings) throws IOException, InterruptedException {
    OwnProcess started = begin(folder, freePort(), settings);
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest health = HttpRequest.newBuilder(URI.create(started.address() + "/actuator/health")).timeout(Duration.ofSeconds(10)).build();
    for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end) && started.process.isAlive();) {
      try {
        if (client.send(health, HttpResponse.BodyHandlers.ofString()).body().contains("\"UP\"")) {
          return started;
        }
      } catch (IOException notYet) {
        // nobody listens yet
      }
      started.process.waitFor(200, TimeUnit.MILLISECONDS);
    }
    started.kill();
    throw new AssertionError("It did not start:\n" + started.said());
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  public int port() {
    return port;
  }

  public String address() {
    return "http://localhost:" + port;
  }

  /** Ends it as the machine does that loses its power: nothing is tidied up, and its database server lives on. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What it said until it ended by itself. */
  public String saidWhenItEnded() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("It did not end:\n" + said());
    }
    return said();
  }

  private String said() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
