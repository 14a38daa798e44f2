package brussels.irisflow.demo;

import brussels.irisflow.language.Texts;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A mail that the demonstration's mail server has received; {@code received} is in the time of the demonstration. */
record DemoMail(String from, String to, String subject, String text, LocalDateTime received) {

  /** Those to an address that has this text in it, in capitals or not; all with null. Newest first. */
  static List<DemoMail> received(GreenMail server, String to) {
    List<DemoMail> mails = new ArrayList<>();
    for (MimeMessage mail : server.getReceivedMessages()) {
      DemoMail read = read(mail);
      if (to == null || read.to().toLowerCase(Locale.ROOT).contains(to.toLowerCase(Locale.ROOT))) {
        mails.add(read);
      }
    }
    Collections.reverse(mails);
    return mails;
  }

  private static DemoMail read(MimeMessage mail) {
    try {
      String to = Arrays.stream(mail.getAllRecipients()).map(address -> ((InternetAddress) address).getAddress())
          .collect(Collectors.joining(", "));
      return new DemoMail(((InternetAddress) mail.getFrom()[0]).getAddress(), to, mail.getSubject(), text(mail),
          LocalDateTime.ofInstant(mail.getSentDate().toInstant(), Texts.ZONE));
    } catch (MessagingException | IOException unreadable) {
      throw new IllegalStateException("A mail that we sent ourselves cannot be read", unreadable);
    }
  }

  /** The first part in plain text. */
  private static String text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return part.getContent().toString().replace("\r\n", "\n");
    } else if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        BodyPart one = several.getBodyPart(i);
        String text = text(one);
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }
}
