import Ports
import Testing

extension StoreUnderTest {
    /// A store with every port there is.
    func open() throws -> any Store {
        let store = try make() as Any as? any Store
        return try #require(store)
    }
}
