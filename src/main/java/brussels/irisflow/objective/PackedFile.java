package brussels.irisflow.objective;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of a packed file (DOCX, ODT): its parts in XML, which refer to nothing outside. */
final class PackedFile {

  /** A small file that becomes a huge one when it is unpacked. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** A password is needed to read it. */
  static final class Locked extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XML.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  private final Map<String, byte[]> parts = new HashMap<>();

  private PackedFile() {
  }

  /**
   * Unpacks a file.
   *
   * @param words the most that its words may take unpacked, in bytes
   * @param whole the most that all of it may take, pictures included
   * @throws TooLarge when it is larger, before the rest is unpacked
   */
  static PackedFile of(byte[] content, long words, long whole) throws IOException {
    PackedFile file = new PackedFile();
    byte[] buffer = new byte[1 << 16];
    long read = 0;
    long kept = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        boolean xml = part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int length = zip.read(buffer); length > 0; length = zip.read(buffer)) {
          read += length;
          kept += xml ? length : 0;
          if (kept > words || read > whole) {
            throw new TooLarge();
          } else if (xml) {
            text.write(buffer, 0, length);
          }
        }
        if (xml) {
          file.parts.put(part.getName(), text.toByteArray());
        }
      }
    } catch (IllegalArgumentException damaged) {
      throw new IOException(damaged);
    }
    return file;
  }

  boolean has(String name) {
    return name != null && parts.containsKey(name);
  }

  /** A part to be read from its beginning. */
  XMLStreamReader part(String name) throws IOException, XMLStreamException {
    byte[] text = parts.get(name);
    if (text == null) {
      throw new IOException("no part " + name);
    }
    return XML.createXMLStreamReader(new ByteArrayInputStream(text));
  }

  /** The value of an attribute by its name without prefix; null when there is none. */
  static String attribute(XMLStreamReader element, String name) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(name)) {
        return element.getAttributeValue(i);
      }
    }
    return null;
  }

  /** A number in an attribute; the other one when there is none. */
  static int number(XMLStreamReader element, String name, int other) {
    String value = attribute(element, name);
    return value != null && value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : other;
  }

  /** Passes over the element that just began, with all that is in it. */
  static void skip(XMLStreamReader element) throws XMLStreamException {
    for (int depth = 1; depth > 0;) {
      int event = element.next();
      depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
    }
  }
}
