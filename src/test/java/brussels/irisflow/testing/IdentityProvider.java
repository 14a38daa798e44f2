package brussels.irisflow.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** As much of an identity provider by OpenID Connect as a login needs: it lets everybody in under the name it is told. */
public final class IdentityProvider implements AutoCloseable {

  private final HttpServer server;
  private final RSAKey key;
  private String name;
  private String nonce;

  public IdentityProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("test").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
         "response_types_supported":["code"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}"""
        .formatted(issuer())));
    server.createContext("/keys", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", exchange -> json(exchange, """
        {"access_token":"opaque","token_type":"Bearer","expires_in":60,"id_token":"%s"}""".formatted(token())));
    server.start();
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Under which name whoever comes next is known here; null for nobody, who is sent back. */
  public void knows(String person) {
    name = person;
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = new HashMap<>();
    for (String parameter : exchange.getRequestURI().getRawQuery().split("&")) {
      String[] parts = parameter.split("=", 2);
      asked.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    nonce = asked.get("nonce");
    exchange.getResponseHeaders().add("Location", asked.get("redirect_uri") + (name == null ? "?error=access_denied" : "?code=once")
        + "&state=" + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private String token() throws IOException {
    Instant now = Instant.now();
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), new JWTClaimsSet.Builder()
        .issuer(issuer()).subject("4711").audience("irisflow").claim("nonce", nonce).claim("preferred_username", name)
        .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(60))).build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IOException(impossible);
    }
    return token.serialize();
  }

  private static void json(HttpExchange exchange, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
