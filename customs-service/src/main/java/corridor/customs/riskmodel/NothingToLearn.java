package corridor.customs.riskmodel;

/** There is too little, or all of it is alike. */
final class NothingToLearn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingToLearn(String why) {
        super(why, null, false, false);
    }
}
