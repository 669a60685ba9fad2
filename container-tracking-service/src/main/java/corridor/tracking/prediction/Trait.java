package corridor.tracking.prediction;

/** What is known of a box at a moment, by which moments are likened to one another. */
public enum Trait {
    CAME_BY(0, Kind.WORD, "it came by"),
    SIZE_TYPE(1, Kind.WORD, "its size and type are"),
    EMPTY(2, Kind.WORD, "it is"),
    CARRIER(3, Kind.WORD, "its carrier is"),
    PARK(4, Kind.WORD, "it is bound for"),
    LANE(5, Kind.WORD, "its lane is"),
    CUSTOMS(6, Kind.WORD, "for customs it is"),
    ANNOUNCED_BY(7, Kind.WORD, "it is announced by"),
    HOLDS(8, Kind.NUMBER, "holds on it:"),
    DUES(9, Kind.NUMBER, "duties due on it:"),
    HOURS_HERE(10, Kind.NUMBER, "hours in the port:"),
    HOURS_SO(11, Kind.NUMBER, "hours since customs' last word:"),
    HOURS_ON_ROAD(12, Kind.NUMBER, "hours on the road:"),
    CLEARS_IN(13, Kind.NUMBER, "hours in which the port would be empty, at its pace of late:"),
    HOUR_OF_DAY(14, Kind.NUMBER, "hour of the port's day:"),
    DAY_OF_WEEK(15, Kind.NUMBER, "day of the week, Monday being 1:"),
    STANDING(16, Kind.NUMBER, "boxes standing in the port:"),
    LATELY(17, Kind.NUMBER, "mean hours that it took others lately:"),
    /** Real hours; likened by the port's week. */
    FREE_FOR(18, Kind.AHEAD, "hours until its free time ends:"),
    TRUCK_IN(19, Kind.AHEAD, "hours until its truck's slot:");

    static final int COUNT = values().length;

    enum Kind {
        WORD,
        NUMBER,
        /** Hours from the moment on, counted by the port's week when moments are likened. */
        AHEAD
    }

    private final int column;
    private final Kind kind;
    private final String words;

    Trait(int column, Kind kind, String words) {
        this.column = column;
        this.kind = kind;
        this.words = words;
    }

    /** Where it stands among a moment's traits. What was learned names traits by it: a new trait takes the next number. */
    int column() {
        return column;
    }

    Kind kind() {
        return kind;
    }

    /** As it stands in a reason, before the value. */
    String words() {
        return words;
    }
}
