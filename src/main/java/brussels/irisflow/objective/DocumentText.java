package brussels.irisflow.objective;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** Takes the lines of text out of a PDF, DOCX, ODT or text file. The type is told by what is inside, not by the name. */
final class DocumentText {

  /** The longest text, in characters; about two thousand pages. */
  static final int LONGEST = 6_000_000;

  /** The most that the words of a packed file may take unpacked, in bytes. */
  static final long LARGEST = 60_000_000;

  /** The most that a packed file may take unpacked, pictures included. */
  private static final long LARGEST_WHOLE = 400_000_000;

  private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String DOCX_LOCKED = "application/x-tika-ooxml-protected";
  private static final String ODT = "application/vnd.oasis.opendocument.text";
  private static final String PDF = "application/pdf";
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final TikaConfig TIKA = tika();

  private DocumentText() {
  }

  /**
   * The lines of a file, empty ones included.
   *
   * @throws Refusal 415 when it is of another type; 413 when its text is too long; 400 when it is empty, locked or damaged
   */
  static List<SourceLine> lines(byte[] content) {
    if (content.length == 0) {
      throw refused(Refusal.Reason.INPUT, "objective.file.empty");
    }
    String type = type(content);
    List<SourceLine> lines = switch (type) {
      case PDF, DOCX, ODT -> parsed(content, type);
      case DOCX_LOCKED -> throw refused(Refusal.Reason.INPUT, "objective.file.locked");
      default -> {
        boolean text = type.equals("text/plain") || type.startsWith("text/x-") || type.equals("message/rfc822")
            || type.equals("application/octet-stream");
        if (!text || !readable(content)) {
          throw refused(Refusal.Reason.TYPE, "objective.file.type");
        }
        yield TextTables.told(plain(decoded(content)));
      }
    };
    if (lines.stream().allMatch(line -> line.text().isBlank())) {
      throw refused(Refusal.Reason.INPUT, PDF.equals(type) ? "objective.file.scan" : "objective.file.empty");
    }
    return lines;
  }

  private static Refusal refused(Refusal.Reason reason, String key) {
    Message message = Message.of(key);
    return new Refusal(reason, message, List.of(new Refusal.Field("file", message)));
  }

  private static String type(byte[] content) {
    try (TikaInputStream stream = TikaInputStream.get(new ByteArrayInputStream(content))) {
      return TIKA.getDetector().detect(stream, new Metadata()).getBaseType().toString();
    } catch (IOException unreadable) {
      return "unreadable";
    }
  }

  private static List<SourceLine> parsed(byte[] content, String type) {
    DocumentLines lines = new DocumentLines(PDF.equals(type), LONGEST);
    try {
      if (PDF.equals(type)) {
        PdfText.tell(content, lines);
      } else {
        tellPacked(PackedFile.of(content, LARGEST, LARGEST_WHOLE), type, lines);
      }
    } catch (InvalidPasswordException | PackedFile.Locked locked) {
      throw refused(Refusal.Reason.INPUT, "objective.file.locked");
    } catch (DocumentLines.TooLong | PackedFile.TooLarge tooLong) {
      throw refused(Refusal.Reason.TOO_LARGE, "objective.file.too-long");
    } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError damaged) {
      throw refused(Refusal.Reason.INPUT, "objective.file.damaged");
    }
    return lines.lines();
  }

  private static void tellPacked(PackedFile file, String type, DocumentLines lines) throws IOException, XMLStreamException {
    if (DOCX.equals(type)) {
      WordText.tell(file, lines);
    } else {
      OpenDocumentText.tell(file, lines);
    }
  }

  // Text files

  private static boolean readable(byte[] content) {
    if (wide(content) != null) {
      return true;
    }
    for (byte one : content) {
      if (one >= 0 && one < 9) {
        return false;
      }
    }
    return true;
  }

  private static Charset wide(byte[] content) {
    if (content.length < 2) {
      return null;
    }
    int mark = (content[0] & 0xff) << 8 | content[1] & 0xff;
    return mark == 0xfeff ? StandardCharsets.UTF_16BE : mark == 0xfffe ? StandardCharsets.UTF_16LE : null;
  }

  private static String decoded(byte[] content) {
    Charset wide = wide(content);
    String text;
    if (wide != null) {
      text = new String(content, wide);
    } else {
      try {
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      } catch (CharacterCodingException notUtf8) {
        text = new String(content, WINDOWS);
      }
    }
    if (text.length() > LONGEST) {
      throw refused(Refusal.Reason.TOO_LARGE, "objective.file.too-long");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Lines as editors count them; a form feed begins a page, a vertical tab and its like a line without a number of its own. */
  private static List<SourceLine> plain(String text) {
    List<SourceLine> lines = new ArrayList<>();
    int page = 1;
    String[] numbered = text.split("\r\n|\n|\r", -1);
    for (int i = 0; i < numbered.length; i++) {
      for (String paged : numbered[i].split("(?<=\f)|(?=\f)", -1)) {
        if (paged.equals("\f")) {
          page++;
          continue;
        }
        for (String part : paged.split("[\u000b\u0085\u2028\u2029]", -1)) {
          lines.add(new SourceLine(i + 1, page, part, false));
        }
      }
    }
    return lines;
  }

  private static TikaConfig tika() {
    try {
      return new TikaConfig();
    } catch (TikaException | IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
