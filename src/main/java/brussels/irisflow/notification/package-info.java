/**
 * Tells people what they should know: in the notification centre, and by mail in their own language. Rooms say what happened
 * and to whom through {@link brussels.irisflow.notification.Notifications} and
 * {@link brussels.irisflow.notification.Audience}; what happens to deadlines and in the directory is heard here.
 *
 * <p>A notification is kept in the transaction in which its event happens. Mails follow later: everything that waits for one
 * recipient goes in one mail. A mail is claimed before it is sent and marked afterwards, so it is sent once; only when the
 * application ends between the two is it sent again, a while later, under the same message id. A mail that cannot be delivered
 * to the mail server is tried again, ever more slowly, for about two days.
 *
 * <p>Mails hold the reference, the title, the day and a link, of confidential dossiers and of mandates the reference and the day
 * alone.
 */
package brussels.irisflow.notification;
