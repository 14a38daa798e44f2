package brussels.irisflow.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Writes messages and what fills their gaps as JSON and reads them back, for tables that keep what is to be said until it
 * is known to whom. Dates, moments, titles and messages stay what they are; a constant of an enum comes back as the message
 * that says it, anything else as text or a number.
 */
public final class MessageJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = MAPPER.getNodeFactory();

  private MessageJson() {
  }

  public static String write(Message message) {
    return text(node(message));
  }

  /** Several messages, in order. */
  public static String writeAll(List<Message> messages) {
    return text(node(messages));
  }

  /** What fills the gaps of a message whose key is kept apart. */
  public static String writeArguments(List<Object> arguments) {
    return text(node(arguments));
  }

  /** What {@link #write} wrote; null of null. */
  public static Message read(String json) {
    return json == null ? null : (Message) value(tree(json));
  }

  /** What {@link #writeAll} wrote. */
  public static List<Message> readAll(String json) {
    return list(tree(json)).stream().map(Message.class::cast).toList();
  }

  /** What {@link #writeArguments} wrote. */
  public static List<Object> readArguments(String json) {
    return list(tree(json));
  }

  private static JsonNode node(Object argument) {
    ObjectNode typed = NODES.objectNode();
    if (argument instanceof Collection<?> several) {
      ArrayNode list = NODES.arrayNode();
      several.forEach(one -> list.add(node(one)));
      return list;
    } else if (argument instanceof LocalDate date) {
      return typed.put("date", date.toString());
    } else if (argument instanceof LocalDateTime time) {
      return typed.put("time", time.toString());
    } else if (argument instanceof Instant instant) {
      return typed.put("instant", instant.toString());
    } else if (argument instanceof Trilingual title) {
      return typed.put("nl", title.nl()).put("fr", title.fr()).put("en", title.en());
    } else if (argument instanceof Enum<?> constant) {
      return typed.put("key", "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name())
          .set("arguments", NODES.arrayNode());
    } else if (argument instanceof Message message) {
      return typed.put("key", message.key()).set("arguments", node(message.arguments()));
    }
    return MAPPER.valueToTree(argument);
  }

  private static Object value(JsonNode node) {
    if (node.isArray()) {
      return list(node);
    } else if (node.has("date")) {
      return LocalDate.parse(node.get("date").asText());
    } else if (node.has("time")) {
      return LocalDateTime.parse(node.get("time").asText());
    } else if (node.has("instant")) {
      return Instant.parse(node.get("instant").asText());
    } else if (node.has("nl")) {
      return new Trilingual(node.get("nl").textValue(), node.get("fr").textValue(), node.get("en").textValue());
    } else if (node.has("key")) {
      return new Message(node.get("key").asText(), list(node.get("arguments")));
    }
    return node.isNull() ? null : node.isNumber() ? node.numberValue() : node.asText();
  }

  private static List<Object> list(JsonNode nodes) {
    List<Object> list = new ArrayList<>();
    nodes.forEach(node -> list.add(value(node)));
    return list;
  }

  private static String text(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("No message is kept here: " + json, unreadable);
    }
  }
}
