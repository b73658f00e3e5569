/// A short digest of several texts: FNV-1a over their bytes, 64 bits.
///
/// It tells versions of an operator's own files apart; it is no protection against forgery.
package struct TextDigest: Sendable {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The digest of nothing so far.
    package init() {}

    /// Takes in one more text; where one ends and the next begins counts.
    package mutating func add(_ text: String) {
        for byte in text.utf8 { mix(byte) }
        mix(0xFF)
    }

    /// Sixteen hexadecimal digits.
    package var text: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The digest as a number of which every bit depends on all that was taken in, the same on every machine.
    ///
    /// In FNV-1a the last bytes hardly reach the upper bits, so that like texts would stay neighbours; it ends as
    /// MurmurHash3 does.
    package var number: UInt64 {
        var mixed = state
        mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return mixed ^ (mixed >> 33)
    }

    private mutating func mix(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
