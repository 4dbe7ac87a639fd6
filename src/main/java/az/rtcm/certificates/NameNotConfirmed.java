package az.rtcm.certificates;

/** The holder has not confirmed yet how the name shall stand on a certificate. */
public class NameNotConfirmed extends RuntimeException {

    NameNotConfirmed() {
        super("name not confirmed");
    }
}
