package az.rtcm.certificates;

/** The holder has a valid certificate of this session: there is nothing to issue anew. */
public class StillValid extends RuntimeException {

    StillValid() {
        super("a valid certificate exists");
    }
}
