package brussels.irisflow.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The clock and the mail server of the demonstration. */
@Configuration
@Profile("demo")
@EnableConfigurationProperties(DemoProperties.class)
class DemoConfiguration {

  @Bean
  DemoClock clock() {
    return new DemoClock();
  }

  /** Takes every mail over real SMTP and keeps it, for people to see; sends nothing on. */
  @Bean(initMethod = "start", destroyMethod = "stop")
  GreenMail mailServer(DemoProperties properties) {
    ServerSetup smtp = new ServerSetup(properties.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    return new GreenMail(smtp.dynamicPort());
  }

  @Bean
  @Primary
  JavaMailSender mailSender(GreenMail mailServer) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(mailServer.getSmtp().getPort());
    // GreenMail answers EHLO in two packets and waits 40 ms between them; a clock that is moved by a year sends a thousand mails
    sender.getJavaMailProperties().put("mail.smtp.ehlo", "false");
    return sender;
  }
}
