package az.rtcm.certificates;

/** A title, a place or a signature has letters that the sheet cannot be printed with. */
public class WordsNotPrintable extends RuntimeException {

    private final String words;

    WordsNotPrintable(String words) {
        super(words);
        this.words = words;
    }

    /** As they were to be printed. */
    public String words() {
        return words;
    }
}
