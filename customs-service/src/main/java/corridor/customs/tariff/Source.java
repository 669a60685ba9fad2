package corridor.customs.tariff;

/** Where in the tariff's files something is said. */
public record Source(String file, long line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
