package brussels.irisflow.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Prints a page as PDF/UA-1, with its fonts inside. It reads nothing from anywhere else: a page that named an image or a style
 * by an address would be printed without it.
 */
@Component
class Press {

  private static final Logger LOG = LoggerFactory.getLogger(Press.class);
  private static final String FAMILY = "Liberation Sans";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;
  /** Stands for a character that the fonts lack. */
  private static final String REPLACEMENT = "\u25A1";

  static {
    // The library tells at length what it does, for every document.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private final byte[] regular = font("Regular");
  private final byte[] bold = font("Bold");
  private final byte[] italic = font("Italic");

  private static byte[] font(String style) {
    String name = "/liberation/LiberationSans-" + style + ".ttf";
    try (InputStream font = Press.class.getResourceAsStream(name)) {
      return font.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  byte[] print(Document page) {
    ByteArrayOutputStream paper = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder()
        .usePdfUaAccessibility(true)
        .withProducer("Irisflow");
    builder.useFont(supply(regular), FAMILY, REGULAR, FontStyle.NORMAL, true);
    builder.useFont(supply(bold), FAMILY, BOLD, FontStyle.NORMAL, true);
    builder.useFont(supply(italic), FAMILY, REGULAR, FontStyle.ITALIC, true);
    builder.useReplacementText(REPLACEMENT);
    builder.useUnicodeLineBreaker(new LineEnds());
    builder.useExternalResourceAccessControl((address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl((address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.withDiagnosticConsumer(diagnostic -> LOG.debug("{}", diagnostic.getFormattedMessage()));
    builder.withW3cDocument(page, null);
    builder.toStream(paper);
    try {
      builder.run();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return paper.toByteArray();
  }

  private static FSSupplier<InputStream> supply(byte[] font) {
    return () -> new ByteArrayInputStream(font);
  }
}
