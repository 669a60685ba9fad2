package corridor.tracking.edi;

import java.util.List;

/**
 * An interchange whose envelope holds.
 *
 * @param sender UNB S002.0004
 * @param recipient UNB S003.0010
 * @param controlReference UNB 0020
 * @param preparedAt UNB S004 as written, date and time
 * @param test true if it says that it is a test (UNB 0035)
 */
record Interchange(
        String sender,
        String recipient,
        String controlReference,
        String preparedAt,
        boolean test,
        List<Message> messages) {
    Interchange {
        messages = List.copyOf(messages);
    }

    /** How many boxes it tells of. */
    long boxes() {
        return messages.stream()
                .flatMap(message -> message.body().stream())
                .filter(segment -> segment.is("EQD"))
                .count();
    }
}
