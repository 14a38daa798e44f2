/**
 * How pages and API speak HTTP: the language of a request, lists that are paged and sorted, refusals as problem details
 * (RFC 9457) for machines and as pages for people.
 */
package brussels.irisflow.web;
