package az.rtcm.directory;

import az.rtcm.shared.text.LocalizedText;

/** An editable grouping of countries. */
public record Region(String code, LocalizedText name) {}
