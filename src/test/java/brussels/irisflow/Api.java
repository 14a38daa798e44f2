package brussels.irisflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A machine that calls the application over HTTP with somebody's password, or nobody's. */
public class Api {

  static final String BOUNDARY = "irisflow-test-boundary";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** What came back; {@code json} is a missing node when the body is none. */
  public record Answer(int status, String body, JsonNode json, HttpResponse<?> response) {
  }

  private final String base;
  private final String person;
  private final ObjectMapper mapper;
  private String language = "en";

  Api(String base, String person, ObjectMapper mapper) {
    this.base = base;
    this.person = person;
    this.mapper = mapper;
  }

  /** Asks for answers in this language; null asks for none. */
  public Api in(String code) {
    this.language = code;
    return this;
  }

  public Answer get(String path) {
    return send("GET", path, null, null);
  }

  public Answer post(String path, Object body) {
    return send("POST", path, "application/json", write(body));
  }

  /** Sends a file as the part {@code file} of a form. */
  public Answer upload(String path, String name, byte[] content) {
    return publish("POST", path, "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofByteArray(form(name, content)));
  }

  /** The body of a form with one file; {@link #BOUNDARY} stands between its parts. */
  static byte[] form(String name, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, "application/json", write(body));
  }

  /** Sends a body as it stands. */
  public Answer send(String method, String path, String type, String body) {
    return publish(method, path, type, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private Answer publish(String method, String path, String type, BodyPublisher body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (language != null) {
      request.header("Accept-Language", language);
    }
    if (person != null) {
      request.header("Authorization", "Basic "
          + Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8)));
    }
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), read(response), response);
    } catch (IOException failed) {
      throw new AssertionError(method + " " + path, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private String write(Object body) {
    try {
      return body == null ? "" : body instanceof String text ? text : mapper.writeValueAsString(body);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private JsonNode read(HttpResponse<String> response) throws IOException {
    String type = response.headers().firstValue("Content-Type").orElse("");
    return type.contains("json") && !response.body().isEmpty() ? mapper.readTree(response.body())
        : mapper.createObjectNode().path("missing");
  }

}
