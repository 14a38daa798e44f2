package brussels.irisflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: cookies, the login form, and the tokens that pages and Tasklist hand out. Follows no redirect. */
public class Session {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final String base;
  private final ObjectMapper mapper;

  Session(String base, ObjectMapper mapper) {
    this.base = base;
    this.mapper = mapper;
    this.headers.put("Accept", "text/html,application/json");
    this.headers.put("Accept-Language", "en");
  }

  /** Fills in the login form; answers what the server says to it. */
  public Api.Answer login(String person, String password) {
    String token = token(get("/login").body());
    return form("/login", Map.of("username", person, "password", password, "_csrf", token));
  }

  /** The token of the page's forms. */
  public static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new AssertionError("No form with a token on this page: " + page);
    }
    return token.group(1);
  }

  /** Sends this header with every request from now on; null for no longer. */
  public Session with(String header, String value) {
    if (value == null) {
      headers.remove(header);
    } else {
      headers.put(header, value);
    }
    return this;
  }

  /** From now on sends the Tasklist's own token, as the Tasklist does. */
  public Session withTasklistToken() {
    get("/camunda/app/tasklist/default/");
    return with("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
  }

  public Api.Answer get(String path) {
    return send("GET", path, null, null);
  }

  public Api.Answer post(String path, Object body) {
    try {
      return send("POST", path, "application/json", body instanceof String text ? text : mapper.writeValueAsString(body));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  public Api.Answer form(String path, Map<String, String> fields) {
    StringBuilder body = new StringBuilder();
    fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(name).append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return send("POST", path, "application/x-www-form-urlencoded", body.toString());
  }

  /** Sends a file as the part {@code file} of a form, with the token of the page's forms in the address. */
  public Api.Answer upload(String path, String token, String name, byte[] content) {
    return publish("POST", path + "?_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8),
        "multipart/form-data; boundary=" + Api.BOUNDARY, BodyPublishers.ofByteArray(Api.form(name, content)));
  }

  /** Sends a form with a file; null as its content leaves the file out. */
  public Api.Answer upload(String path, Map<String, String> fields, String file, byte[] content) {
    String boundary = "----irisflow";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
        + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
    if (content != null) {
      body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file
          + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      body.writeBytes(content);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return publish("POST", path, "multipart/form-data; boundary=" + boundary, BodyPublishers.ofByteArray(body.toByteArray()));
  }

  /** A file as it is. */
  public byte[] file(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    headers.forEach(request::header);
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray()).body();
    } catch (IOException failed) {
      throw new AssertionError(path, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  public Api.Answer send(String method, String path, String type, String body) {
    return publish(method, path, type, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private Api.Answer publish(String method, String path, String type, BodyPublisher body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
    headers.forEach(request::header);
    if (type != null) {
      request.header("Content-Type", type);
    }
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      String kind = response.headers().firstValue("Content-Type").orElse("");
      return new Api.Answer(response.statusCode(), response.body(), kind.contains("json") && !response.body().isEmpty()
          ? mapper.readTree(response.body()) : mapper.createObjectNode().path("missing"), response);
    } catch (IOException failed) {
      throw new AssertionError(method + " " + path, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** The value of a cookie, null when there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue).findFirst().orElse(null);
  }

  /** Puts a cookie into the browser, as somebody would who had stolen or planted it. */
  public Session plant(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(base), cookie);
    return this;
  }
}
