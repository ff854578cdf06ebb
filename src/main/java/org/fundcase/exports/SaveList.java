package org.fundcase.exports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves a list with the columns somebody picked, and puts it on the record. */
@Component
class SaveList {

    /** More rows than that are too many for one sheet to be worked with. */
    static final int MOST = 50_000;

    private final List<ExportedList<?>> lists;
    private final PickedColumns picked;
    private final WriteSheet sheets;
    private final ApplicationEventPublisher events;

    SaveList(List<ExportedList<?>> lists, PickedColumns picked, WriteSheet sheets, ApplicationEventPublisher events) {
        this.lists = List.copyOf(lists);
        this.picked = picked;
        this.sheets = sheets;
        this.events = events;
    }

    List<ExportedList<?>> all() {
        return lists;
    }

    /** @throws Refusal not found */
    ExportedList<?> get(String key) {
        return lists.stream().filter(list -> list.key().equals(key)).findFirst().orElseThrow(Refusal::notFound);
    }

    /**
     * The file, as XLSX.
     *
     * @param labels of the columns wanted; those that the list has not are left out
     * @throws Refusal not found for who may not see the list; on the field {@code columns} if none is left; if there are
     *     more rows than a sheet takes
     */
    @Transactional
    public byte[] save(String key, List<String> labels, Conditions where, SignedIn by, Locale language) {
        return save(get(key), labels, where, by, language);
    }

    private <T> byte[] save(ExportedList<T> list, List<String> labels, Conditions where, SignedIn by, Locale language) {
        List<T> rows = list.rows(where, by, MOST + 1);
        Set<String> wanted = new HashSet<>(labels);
        List<Column<T>> columns = list.columns().stream()
                .filter(column -> wanted.contains(column.label()))
                .toList();
        if (columns.isEmpty()) {
            throw Refusal.field("columns", "还没有选列。至少选一列再导出。");
        }
        if (rows.size() > MOST) {
            throw Refusal.invalid("too-many-rows", "这份清单超过 {0} 行，一个文件放不下。先在清单上按条件筛选，再导出。", MOST);
        }
        List<String> chosen =
                new ArrayList<>(columns.stream().map(Column::label).toList());
        picked.keep(by.personId(), list.key(), chosen);
        events.publishEvent(new ListSaved(
                by.personId(), list.key(), rows.size(), chosen.size(), String.valueOf(where.all()), by.actor()));
        return sheets.write(list, columns, rows, where, by.name(), language);
    }
}
