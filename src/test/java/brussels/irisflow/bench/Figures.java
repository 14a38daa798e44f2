package brussels.irisflow.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one run has measured; written as JSON and shown. */
class Figures {

  private static final Path FOLDER = Path.of("target", "bench");

  private final Map<String, Object> all = new LinkedHashMap<>();

  Figures() {
    all.put("machine", Map.of("cores", Runtime.getRuntime().availableProcessors(), "java", System.getProperty("java.version"),
        "heapMiB", Runtime.getRuntime().maxMemory() >> 20));
  }

  void note(String name, Object value) {
    all.put(name, value);
    System.out.println(name + ": " + value);
  }

  /** The value below which this share of the measurements lies. */
  static double percentile(double[] measured, double share) {
    double[] sorted = measured.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  }

  static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  void write() throws IOException {
    Files.createDirectories(FOLDER);
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(FOLDER.resolve("irisflow.json").toFile(), all);
  }
}
