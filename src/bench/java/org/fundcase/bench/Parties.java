package org.fundcase.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import org.fundcase.kernel.Bigrams;
import org.fundcase.kernel.CreditCode;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Invents the enterprises, one per case, with the office that has its task. The first three are of a tiny office, the
 * next 300 of the office whose people work, and of the rest every second is of one large office.
 */
public final class Parties {

    public static final String TINY_DISTRICT = "微型区";
    public static final String LARGE_DISTRICT = "大区";
    public static final String EMPTY_DISTRICT = "空区";

    static final int TINY = 3;
    static final int WORKING = 300;
    /** In the names of five enterprises, whatever the size. */
    public static final String RARE = "鼎湖";
    /** In every two hundredth. */
    public static final String SOME = "沧澜";
    /** In every third. */
    public static final String COMMON = "科技";

    private static final String LETTERS = "云岚衡远朗澈拓跃启星垣禾川青砚博屿景曜恒瑞嘉诚信达宏图昌盛安泰华宇鑫源东方南洋西岭北辰正和永兴";
    private static final String[] TRADES = {"智能装备", "精密机械", "自动化", "新材料"};

    private final Random random = new Random(1);
    private final UUID[] offices;

    /** @param offices tiny, working, large, then all others */
    Parties(UUID[] offices) {
        this.offices = offices.clone();
    }

    /** Into {@code bench_party}: n, name, code, pairs, number, invoice, office. */
    void copy(PGConnection connection, int count) throws SQLException, IOException {
        try (PGCopyOutputStream out = new PGCopyOutputStream(connection, "COPY bench_party FROM STDIN")) {
            for (int n = 1; n <= count; n++) {
                out.write(line(n).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private String line(int n) {
        String name = name(n);
        String code = "91320412" + base31(n);
        return String.join(
                        "\t",
                        String.valueOf(n),
                        name,
                        code + CreditCode.checkCharacter(code),
                        Bigrams.of(name),
                        String.format("BENCH-%07d", n),
                        String.format("3%019d", n),
                        office(n).toString())
                + "\n";
    }

    private String name(int n) {
        String brand = n % 200 == 7 ? SOME : n <= 50 && n % 10 == 0 ? RARE : letters(3);
        return "常州" + brand + (n % 3 == 0 ? COMMON : TRADES[n % TRADES.length]) + "有限公司";
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    private UUID office(int n) {
        if (n <= TINY) {
            return offices[0];
        }
        if (n <= TINY + WORKING) {
            return offices[1];
        }
        return n % 2 == 0 ? offices[2] : offices[3 + n / 2 % (offices.length - 3)];
    }

    /** Nine characters of the code's alphabet. */
    private static String base31(int n) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        StringBuilder digits = new StringBuilder();
        for (int rest = n; digits.length() < 9; rest /= 31) {
            digits.insert(0, alphabet.charAt(rest % 31));
        }
        return digits.toString();
    }
}
