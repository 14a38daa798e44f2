/**
 * The demonstration that {@code mvn spring-boot:run} starts: the embedded PostgreSQL with its data in the checkout, people
 * and files to try things with, a mail server that keeps what it receives, and a clock that can be moved. Nothing depends on
 * this room, and the packaged application does not contain it.
 */
package brussels.irisflow.demo;
