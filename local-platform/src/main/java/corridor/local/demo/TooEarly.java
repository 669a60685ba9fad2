package corridor.local.demo;

/** A truck comes for our box before customs is done with it. */
final class TooEarly {
    private TooEarly() {}

    static void play(Play play) {
        play.narrator().step("A truck wants to fetch our box: too early");
        Gate.refuses(play, play.cargo().ours(), "too-early", "NOT_RELEASED");
    }
}
