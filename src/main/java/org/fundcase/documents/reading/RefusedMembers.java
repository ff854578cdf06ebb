package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of one ZIP that are not taken, told together as far as the reason is the same. */
final class RefusedMembers {

    private final List<String> names = new ArrayList<>();
    private @Nullable Unreadable first;

    void add(String name, Unreadable reason) {
        if (first == null) {
            first = reason;
        }
        if (first.words().equals(reason.words())) {
            names.add(name.substring(name.lastIndexOf('/') + 1));
        }
    }

    /** @throws Unreadable with the code of the first, if there is any */
    void requireNone() throws Unreadable {
        if (first != null) {
            throw new Unreadable(
                    first.code(), "压缩包里的“{0}”不能接收，所以整个压缩包都没有收下。{1}", ZipContents.names(names), first.words());
        }
    }
}
