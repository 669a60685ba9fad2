package corridor.tracking.surveillance;

/** What is looked at in a stay or on the road, each so that more is stranger. */
enum Trait {
    HOURS("hours it took", 1),
    LONGEST_STOP_HOURS("hours of the longest stop", 0.25),
    UNUSUAL_STOP_HOURS("hours of the longest stop where few have stopped", 0.25),
    STOPS("stops", 0.5),
    KM_DRIVEN("kilometres driven", 5),
    KM_OFF_THE_USUAL_WAY("kilometres off all ways that were gone before", 2),
    LONGEST_SILENCE_HOURS("hours of the longest silence of its tracker", 0.5),
    FASTEST_KMH("km/h between two readings", 10),
    DEGREES_OFF("degrees off its set temperature, for an hour and a half", 0.5),
    SEAL_READ_OPEN("readings of an open seal", 0.3);

    final String words;
    /** A difference as small as this says nothing. */
    final double grain;

    Trait(String words, double grain) {
        this.words = words;
        this.grain = grain;
    }
}
