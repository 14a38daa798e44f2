package brussels.irisflow.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** The templates of mails in plain text, and the timer that sends what waits. */
@Configuration
@EnableConfigurationProperties(MailSettings.class)
class NotificationConfiguration {

  @Bean
  SpringResourceTemplateResolver plainTextMails() {
    SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
    resolver.setPrefix("classpath:/templates/");
    resolver.setTemplateMode(TemplateMode.TEXT);
    resolver.setCharacterEncoding("UTF-8");
    resolver.getResolvablePatternSpec().addPattern("mail/*.txt");
    resolver.setOrder(1);
    return resolver;
  }

  /** Looks regularly for what waits to be sent. */
  @Component
  @ConditionalOnProperty(name = "irisflow.mail.automatic", matchIfMissing = true)
  static class Postman {

    private final Outbox outbox;

    Postman(Outbox outbox) {
      this.outbox = outbox;
    }

    @Scheduled(initialDelayString = "${irisflow.mail.every:PT1M}", fixedDelayString = "${irisflow.mail.every:PT1M}")
    void goRound() {
      outbox.sendDue();
    }
  }
}
