package az.rtcm.certificates;

/** The name is empty, too long, or holds letters that a certificate cannot be printed with. */
public class NameNotPrintable extends RuntimeException {

    NameNotPrintable(String name) {
        super(name);
    }
}
