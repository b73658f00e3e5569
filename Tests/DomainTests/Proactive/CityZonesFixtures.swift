import Domain

/// A few places, as the table of all of them has them.
enum CityZonesFixtures {
    /// Their zones.
    static let cities = CityZones([
        "Asia/Shanghai": ["北京", "Beijing", "上海", "Shanghai", "Xi'an", "成都", "四川", "广东"],
        "Asia/Tokyo": ["东京", "Tokyo", "日本", "Japan"], "Europe/Berlin": ["柏林", "Berlin", "Munich", "München"],
        "America/New_York": ["纽约", "New York", "NYC"], "Europe/London": ["伦敦", "London"],
        "Europe/Paris": ["巴黎", "Paris"], "America/Sao_Paulo": ["São Paulo"],
        "America/Los_Angeles": ["洛杉矶", "LA", "Los Angeles"], "Australia/Sydney": ["悉尼", "Sydney"],
        "Asia/Singapore": ["新加坡", "Singapore"], "Asia/Kolkata": ["Mumbai", "孟买"], "Sea/Atlantis": ["Atlantis"],
        "../../etc/passwd": ["../etc"],
    ])
}
