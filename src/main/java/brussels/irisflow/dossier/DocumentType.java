package brussels.irisflow.dossier;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/** The types of documents that a dossier takes. Told by what is inside a file; its name must agree. */
enum DocumentType {
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  ODT("application/vnd.oasis.opendocument.text"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  TXT("text/plain"),
  EML("message/rfc822");

  private static final TikaConfig TIKA = tika();

  private final String mediaType;

  DocumentType(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /**
   * The type of a file.
   *
   * @throws Refusal 415 when the content is of another type, or of another than the name says
   */
  static DocumentType of(String name, byte[] content) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    DocumentType named = List.of(values()).stream().filter(type -> type.name().equals(extension)).findFirst()
        .orElseThrow(() -> refused("dossier.document.extension", name));
    String found = detect(content);
    boolean fits = switch (named) {
      // a mail without usual headers and a plain text are told apart by name, as long as both are readable text
      case TXT, EML -> (found.startsWith("text/") || found.equals(EML.mediaType)) && readable(content);
      default -> found.equals(named.mediaType);
    };
    if (!fits) {
      throw refused("dossier.document.content", name, extension);
    }
    return named;
  }

  private static Refusal refused(String key, Object... arguments) {
    Message message = Message.of(key, arguments);
    return new Refusal(Refusal.Reason.TYPE, message, List.of(new Refusal.Field("file", message)));
  }

  private static String detect(byte[] content) {
    try (TikaInputStream stream = TikaInputStream.get(new ByteArrayInputStream(content))) {
      MediaType type = TIKA.getDetector().detect(stream, new Metadata());
      return type.getBaseType().toString();
    } catch (IOException unreadable) {
      return MediaType.OCTET_STREAM.toString();
    }
  }

  private static boolean readable(byte[] content) {
    for (byte one : content) {
      if (one == 0) {
        return false;
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
    } catch (CharacterCodingException notUtf8) {
      // older mail programs and editors write Windows-1252, in which every byte but the control characters is a letter
      for (byte one : content) {
        if (one >= 0 && one < 9) {
          return false;
        }
      }
    }
    return true;
  }

  private static TikaConfig tika() {
    try {
      return new TikaConfig();
    } catch (TikaException | IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
