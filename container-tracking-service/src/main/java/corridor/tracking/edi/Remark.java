package corridor.tracking.edi;

/** Something that was passed by, or read with care; the box was taken all the same. */
record Remark(String segment, int position, String text) {
    static Remark of(Segment segment, String text) {
        return new Remark(segment.tag(), segment.position(), text);
    }
}
