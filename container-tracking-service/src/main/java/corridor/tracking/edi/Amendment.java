package corridor.tracking.edi;

/**
 * That a message takes back or replaces what its sender reported before (BGM 1225).
 *
 * @param document BGM 1004 of the report that is meant, and of this message; empty if not said
 */
record Amendment(Kind kind, String document) {
    enum Kind {
        /** 1 cancellation, 3 deletion: what it tells did not happen. */
        CANCEL,
        /** 4 change, 5 replace: what it tells happened, and not what the document said before. */
        REPLACE
    }

    /** Null for a message that tells something new. */
    static Amendment of(Segment bgm) {
        return switch (bgm.at(3)) {
            case "1", "3" -> new Amendment(Kind.CANCEL, bgm.at(2));
            case "4", "5" -> new Amendment(Kind.REPLACE, bgm.at(2));
            default -> null;
        };
    }
}
