"""Where pages lie by what they are about, for questions that have none of a page's words.

Latent semantic analysis of the site's own text: characters that stand in the same sections get
vectors that point alike, and so does a page with a question that shares few of its characters.
All in plain Python: the same text gives the same bytes on every machine, which libraries of linear
algebra do not promise.
"""
