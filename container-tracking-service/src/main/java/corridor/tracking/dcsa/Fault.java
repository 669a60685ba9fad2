package corridor.tracking.dcsa;

/**
 * Something that is wrong with a message, or that its sender should know of.
 *
 * @param path JSONPath of the property (RFC 9535); null where it is about the whole request
 * @param message for people
 */
public record Fault(String path, String message) {
    String inOneLine() {
        return path == null ? message : path + ": " + message;
    }
}
