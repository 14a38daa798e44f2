package brussels.irisflow.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of our mails.
 *
 * @param from the address in whose name they go
 * @param automatic whether they go by themselves
 * @param every how often what waits is looked through
 * @param gather how long the first thing to be told waits for others, so that they go in one mail
 */
@ConfigurationProperties("irisflow.mail")
record MailSettings(@DefaultValue("irisflow@localhost") String from, @DefaultValue("true") boolean automatic,
    @DefaultValue("PT1M") Duration every, @DefaultValue("PT2M") Duration gather) {
}
