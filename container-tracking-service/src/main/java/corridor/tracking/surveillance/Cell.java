package corridor.tracking.surveillance;

import corridor.tracking.position.Reading;

/** A twentieth of a degree each way: some five kilometres. */
record Cell(int north, int east) {
    static final double DEGREES = 0.05;

    static Cell of(Reading reading) {
        return new Cell(
                (int) Math.floor(reading.latitude() / DEGREES), (int) Math.floor(reading.longitude() / DEGREES));
    }

    double latitude() {
        return (north + 0.5) * DEGREES;
    }

    double longitude() {
        return (east + 0.5) * DEGREES;
    }
}
