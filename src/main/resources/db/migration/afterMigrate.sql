-- The application's role reads and writes; it owns nothing, and what is append-only it can only read and add to.
grant usage on schema public to ${application-role};
grant select, insert, update, delete on all tables in schema public to ${application-role};
grant usage, select on all sequences in schema public to ${application-role};
revoke insert, update, delete on flyway_schema_history from ${application-role};
revoke update, delete on dossier_log from ${application-role};
revoke update, delete on request_entry from ${application-role};
revoke update, delete on deadline_change from ${application-role};
revoke update, delete on directory_log from ${application-role};
revoke update, delete on track_step_event from ${application-role};
revoke update, delete on transposition_event from ${application-role};
revoke update, delete on directive_log from ${application-role};
revoke update, delete on mandate_event from ${application-role};
revoke update, delete on paper_version from ${application-role};
revoke update, delete on evaluation_mention from ${application-role};
revoke update, delete on evaluation_vote from ${application-role};
revoke update on evaluation_document from ${application-role};
revoke update, delete on evaluation_reading from ${application-role};
