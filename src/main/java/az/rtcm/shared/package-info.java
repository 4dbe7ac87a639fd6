/**
 * What every module may use and that knows nothing of the centre's business: the web shell, texts
 * in several languages, dates, the database and who acts.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package az.rtcm.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
